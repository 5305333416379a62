import { type PerspectiveCamera, Vector3 } from 'three'
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js'
import type { Pose } from './tie'
import { type CameraView, roundView } from './view'

/** Where the camera starts: seen from a little above the plane, so that depth shows. */
const FIRST_VIEW = new Vector3(0.35, -1, 0.38).normalize()
/** 1/s: how fast the inertia of a drag dies away. */
const INERTIA = 5
/** 1/s: how fast the camera catches up with what it follows. */
const PURSUIT = 7
/** Revolutions per minute of the camera's own slow turn. */
const TURN = 0.5
/** A camera that has not moved for this long has come to rest, s. */
const REST = 0.4
/** Radians per key press. */
const KEY_TURN = Math.PI / 36

/**
 * A camera on an orbit: drag or one finger turns, wheel or pinch zooms, right button or two fingers shift, arrow keys and
 * plus and minus do the same from the keyboard while the stage has the focus. It coasts to rest, turns by itself until
 * it is first touched, and can follow a moving point.
 */
export class Orbit {
  private readonly controls: OrbitControls<PerspectiveCamera>
  private readonly wish = new Vector3()
  private readonly step = new Vector3()
  private readonly lastPosition = new Vector3()
  private readonly lastTarget = new Vector3()
  private following = false
  private touched = false
  private framed = 0
  /** Radius of what is seen of it at first. */
  private seen = 0
  /** Seconds since it last moved, once it has been touched; undefined while nobody waits for its rest. */
  private resting: number | undefined
  /** Told when it has come to rest after it was touched. */
  onRest: ((view: CameraView) => void) | undefined

  constructor(
    private readonly camera: PerspectiveCamera,
    private readonly element: HTMLElement,
  ) {
    camera.up.set(0, 0, 1)
    this.controls = new OrbitControls(camera, element)
    this.controls.enableDamping = true
    this.controls.screenSpacePanning = true
    this.controls.rotateSpeed = 0.8
    this.controls.addEventListener('start', this.onTouch)
    element.addEventListener('keydown', this.onKey)
  }

  private readonly onTouch = (): void => {
    this.touched = true
    this.resting = 0
    this.controls.autoRotate = false
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!this.steer(event.key)) return
    this.onTouch()
    event.preventDefault()
    event.stopPropagation()
  }

  private steer(key: string): boolean {
    if (key === 'ArrowLeft') this.controls.rotateLeft(KEY_TURN)
    else if (key === 'ArrowRight') this.controls.rotateLeft(-KEY_TURN)
    else if (key === 'ArrowUp') this.controls.rotateUp(KEY_TURN)
    else if (key === 'ArrowDown') this.controls.rotateUp(-KEY_TURN)
    else if (key === '+' || key === '=') this.controls.dollyIn(0.9)
    else if (key === '-') this.controls.dollyOut(0.9)
    else if (key === 'Home') this.frame(this.framed, this.seen)
    else return false
    return true
  }

  /** Turns slowly by itself, unless someone has already taken the camera in hand. */
  setTurning(turning: boolean): void {
    this.controls.autoRotate = turning && !this.touched
    this.controls.autoRotateSpeed = TURN
  }

  /** Distance from the camera to what it looks at. */
  get distance(): number {
    return this.camera.position.distanceTo(this.controls.target)
  }

  /** The distance from which a sphere of radius `extent` around the target just fits the picture. */
  framingDistance(extent: number): number {
    const half = (this.camera.fov * Math.PI) / 360
    const narrow = Math.min(half, Math.atan(Math.tan(half) * this.camera.aspect))
    return extent / Math.sin(narrow)
  }

  /**
   * Looks at the origin so that a sphere of radius `seen` fits; keeps the direction of view.
   * @param extent radius of the world: what a view counts in
   */
  frame(extent: number, seen = extent): void {
    if (!(extent > 0) || !Number.isFinite(extent)) return
    const first = this.framed === 0
    const direction = first
      ? this.step.copy(FIRST_VIEW)
      : this.step.copy(this.camera.position).sub(this.controls.target)
    direction.normalize()
    this.framed = extent
    this.seen = seen
    this.controls.target.set(0, 0, 0)
    this.camera.position.copy(direction).multiplyScalar(this.framingDistance(seen))
    this.controls.minDistance = 1e-6 * extent
    this.controls.maxDistance = 1e3 * extent
    this.controls.update()
  }

  /** Whether somebody moves it, or has let go of it just now. */
  get inHand(): boolean {
    return this.resting !== undefined
  }

  /** Where it is, in units of the world. */
  get pose(): Pose {
    return { position: this.camera.position, target: this.controls.target }
  }

  /** Goes where another camera has gone, as if it had been there all the time. */
  adopt({ position, target }: Pose): void {
    this.controls.autoRotate = false
    this.camera.position.copy(position)
    this.controls.target.copy(target)
    this.controls.update()
    this.settle()
  }

  /** Where it is. */
  get view(): CameraView {
    const { target } = this.controls
    const { x, y, z } = this.step.copy(this.camera.position).sub(target)
    const degrees = 180 / Math.PI
    const distance = Math.hypot(x, y, z)
    const around = Math.atan2(y, x) * degrees
    const fromAbove = Math.acos(z / distance) * degrees
    const { framed } = this
    const far = distance / this.framingDistance(framed)
    return roundView([around, fromAbove, far, target.x / framed, target.y / framed, target.z / framed])
  }

  /** Goes there at once, and turns by itself no more. Without a world that was framed there is no place to go to. */
  go([azimuth, polar, distance, x, y, z]: CameraView): void {
    const { framed } = this
    if (!(framed > 0)) return
    this.touched = true
    this.controls.autoRotate = false
    const around = (azimuth * Math.PI) / 180
    const fromAbove = (polar * Math.PI) / 180
    const far = distance * this.framingDistance(framed)
    this.step.set(Math.sin(fromAbove) * Math.cos(around), Math.sin(fromAbove) * Math.sin(around), Math.cos(fromAbove))
    this.controls.target.set(x * framed, y * framed, z * framed)
    this.camera.position.copy(this.controls.target).addScaledVector(this.step, far)
    this.controls.update()
  }

  /** Follows the point (x, y, z) from now on; call again with every new place. Non-finite places are ignored. */
  follow(x: number, y: number, z: number): void {
    if (!Number.isFinite(x + y + z)) return
    this.wish.set(x, y, z)
    this.following = true
  }

  /** Stops following and stays where it is. */
  unfollow(): void {
    this.following = false
  }

  /** One frame of `seconds`; true when the view has changed. */
  update(seconds: number): boolean {
    if (this.following) {
      this.step.copy(this.wish).sub(this.controls.target)
      this.step.multiplyScalar(1 - Math.exp(-PURSUIT * seconds))
      this.controls.target.add(this.step)
      this.camera.position.add(this.step)
    }
    // OrbitControls damps per call; the factor makes it damp per second, on slow computers as on fast ones.
    this.controls.dampingFactor = 1 - Math.exp(-INERTIA * seconds)
    this.controls.update(seconds)
    const distance = this.distance
    const grain = 1e-5 * distance
    const moved =
      this.lastPosition.distanceTo(this.camera.position) > grain ||
      this.lastTarget.distanceTo(this.controls.target) > grain
    if (!moved) {
      this.rest(seconds)
      return false
    }
    if (this.resting !== undefined) this.resting = 0
    this.settle()
    return true
  }

  /** This is where it is now. */
  private settle() {
    const { distance } = this
    this.lastPosition.copy(this.camera.position)
    this.lastTarget.copy(this.controls.target)
    this.camera.near = 1e-3 * distance
    this.camera.far = 1e4 * Math.max(distance, this.framed)
    this.camera.updateProjectionMatrix()
  }

  private rest(seconds: number) {
    if (this.resting === undefined || this.following) return
    this.resting += seconds
    if (this.resting < REST) return
    this.resting = undefined
    this.onRest?.(this.view)
  }

  dispose(): void {
    this.element.removeEventListener('keydown', this.onKey)
    this.controls.removeEventListener('start', this.onTouch)
    this.controls.dispose()
  }
}
