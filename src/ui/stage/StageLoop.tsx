import { useFrame, useThree } from '@react-three/fiber'
import { useContext, useEffect, useRef } from 'react'
import { PerspectiveCamera, type Scene, type WebGLRenderer, type WebGLRenderTarget } from 'three'
import { t } from '../../words/language'
import type { Text } from '../../words/text'
import { Aside } from './aside'
import { isSoftware } from './availability'
import { Glow } from './glow'
import type { StageHub } from './hub'
import { Orbit } from './orbit'
import { FINE_GLOW, QualityGovernor } from './quality'
import { type CameraTie, CameraTieContext } from './tie'
import { CameraContext } from './view'

export interface StageLoopProps {
  readonly hub: StageHub
  readonly label: Text
  readonly extent: number
  readonly seen: number
  readonly turning: boolean
  readonly glowing: boolean
  readonly crowded: boolean
  readonly onPixelRatio: (pixelRatio: number) => void
}

/** s: after a longer pause the camera goes on from where it was instead of leaping ahead. */
const LONGEST_STEP = 0.1
/** The camera is framed anew only when the world has become this much larger or smaller. */
const REFRAME = 1.5
/** s that a crowd counts as one after it has gone: it comes back when pictures take more again. */
const CROWD_PASSES = 10
/** Where the processor draws and has more to do than it can, so many times as long as the last picture took it has for the rest. */
const REST = 2

/** Drawn pixels per CSS pixel that a picture has at least which somebody keeps, and which of its sides is long enough. */
const KEPT = { byCard: 2, byProcessor: 1, longest: 8192 } as const

/** The part of the stage that lives in the frame loop: camera, quality, drawing. Renders nothing through React. */
export function StageLoop({ hub, label, extent, seen, turning, glowing, crowded, onPixelRatio }: StageLoopProps) {
  const renderer = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const camera = useThree((state) => state.camera)
  const size = useThree((state) => state.size)
  const pixelRatio = useThree((state) => state.viewport.dpr)
  const machine = useRef<StageMachine>(undefined)
  const framed = useRef(0)

  useEffect(() => {
    if (!(camera instanceof PerspectiveCamera)) return
    const made = new StageMachine(hub, renderer, scene, camera, onPixelRatio)
    machine.current = made
    framed.current = 0
    return () => {
      machine.current = undefined
      made.dispose()
    }
  }, [hub, renderer, scene, camera, onPixelRatio])

  useEffect(() => {
    machine.current?.resize(size.width, size.height, pixelRatio, glowing)
  }, [size.width, size.height, pixelRatio, glowing, renderer, camera])

  useEffect(() => {
    const ratio = extent / framed.current
    if (ratio < REFRAME && ratio > 1 / REFRAME) return
    framed.current = extent
    machine.current?.orbit.frame(extent, seen)
  }, [extent, seen, renderer, camera])

  useEffect(() => {
    machine.current?.orbit.setTurning(turning)
  }, [turning, renderer, camera])

  useEffect(() => {
    machine.current?.crowds(crowded)
  }, [crowded, renderer, camera])

  const tie = useContext(CameraTieContext)
  useEffect(() => {
    if (machine.current) machine.current.tie = tie
  }, [tie, renderer, camera])

  const link = useContext(CameraContext)
  const wanted = link?.wanted
  const onRest = link?.onRest
  useEffect(() => {
    if (machine.current) machine.current.orbit.onRest = onRest
  }, [onRest, renderer, camera])
  useEffect(() => {
    if (wanted) machine.current?.orbit.go(wanted)
  }, [wanted, renderer, camera])

  // The canvas itself takes the focus: the keys that steer the camera are its own.
  useEffect(() => {
    const canvas = renderer.domElement
    canvas.setAttribute('tabindex', '0')
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', t('{label} Arrow keys turn, plus and minus zoom.', { label }))
  }, [renderer, label])

  // Priority 1: after everything on the stage has moved, and instead of the library's own drawing.
  useFrame((_state, seconds) => machine.current?.frame(seconds), 1)
  return null
}

class StageMachine {
  readonly orbit: Orbit
  private readonly governor: QualityGovernor
  private readonly glow: Glow | undefined
  private readonly removeWatcher: () => void
  /** Other stages that this camera takes along. */
  tie: CameraTie | undefined
  private frames = 0
  private lastDrawn = 0
  private glowing = false
  /** Only where there is no graphics processor. */
  private readonly aside: Aside | undefined
  /** The canvas is empty: its next picture is drawn at once. */
  private empty = true
  /** s that have passed while a picture was on its way. */
  private waited = 0
  /** ms of performance.now() until which pictures take a third of the time, see StageProps. */
  private crowdedUntil = 0
  /** ms of performance.now() until which nothing is drawn, and how long that is. */
  private until = 0
  private rest = 0

  constructor(
    private readonly hub: StageHub,
    private readonly renderer: WebGLRenderer,
    private readonly scene: Scene,
    private readonly camera: PerspectiveCamera,
    private readonly onPixelRatio: (pixelRatio: number) => void,
  ) {
    this.orbit = new Orbit(camera, renderer.domElement)
    const software = isSoftware(renderer)
    hub.software = software
    this.governor = new QualityGovernor(software)
    this.aside = software ? new Aside(renderer) : undefined
    this.glow = Glow.isPossible(renderer) ? new Glow() : undefined
    renderer.setClearColor(0)
    hub.drawing = { renderer, scene, camera, orbit: this.orbit, keep: (copy) => this.keep(copy) }
    this.removeWatcher = hub.onSettings(() => {
      const [red, green, blue] = hub.ground.colour
      this.glow?.setGround(hub.ground)
      // The page's own sRGB values, not converted: nothing on this stage is.
      renderer.setClearColor(packed(red, green, blue), 1)
    })
    this.applyQuality()
  }

  resize(width: number, height: number, pixelRatio: number, glowing: boolean): void {
    this.hub.width = Math.max(1, width)
    this.hub.height = Math.max(1, height)
    this.hub.pixelRatio = pixelRatio
    this.glowing = glowing
    this.empty = true
    this.applyQuality()
    this.governor.pause()
  }

  private applyQuality(): void {
    const { quality } = this.governor
    this.hub.quality = quality
    const { width, height } = this.hub
    const side = this.glow && this.glowing ? quality.glow : 0
    this.hub.glow = side / Math.sqrt(width * height)
    this.hub.glowGain = (side / FINE_GLOW) ** 2
    if (side > 0) this.glow?.setSize(width * this.hub.glow, height * this.hub.glow)
    this.onPixelRatio(Math.min(window.devicePixelRatio, quality.pixelRatio))
    this.hub.settingsChanged()
  }

  crowds(crowded: boolean): void {
    if (crowded) this.crowdedUntil = Number.POSITIVE_INFINITY
    else if (this.hub.crowded) this.crowdedUntil = performance.now() + 1000 * CROWD_PASSES
    this.hub.crowded = crowded
  }

  frame(passed: number): void {
    const { hub, aside } = this
    this.frames++
    const now = performance.now()
    if (this.empty && aside?.repeat()) this.empty = false
    const coming = aside && !this.empty ? aside.state : 'none'
    if (coming === 'finished') {
      aside?.show()
      hub.drawn()
      this.rest = now < this.crowdedUntil ? REST * (now - this.lastDrawn) : 0
      this.until = now + this.rest
    }
    if (coming === 'drawing' || (now < this.until && !hub.recorded && !this.orbit.inHand)) {
      this.waited += passed
      return
    }
    const seconds = Math.min(passed + this.waited, LONGEST_STEP)
    this.waited = 0
    const news = this.tie?.news(this)
    if (news) {
      this.orbit.adopt(news)
      hub.touch()
    }
    if (this.orbit.update(seconds)) {
      this.tie?.publish(this, this.orbit.pose)
      if (!hub.painted) hub.touch()
    }
    if (hub.recorded) hub.touch()
    if (this.frames % hub.quality.everyNth !== 0) return
    if (!hub.takeDirty()) {
      this.governor.pause()
      this.lastDrawn = 0
      return
    }
    if (!aside || this.empty || hub.recorded) this.draw(hub.recorded)
    else aside.draw((target) => this.paint(target, false))
    const interval = now - this.lastDrawn - this.rest
    this.rest = 0
    if (this.lastDrawn > 0 && this.governor.sample(interval / hub.quality.everyNth)) {
      // The picture that is shown goes on being shown until the first of another size is there.
      aside?.forget()
      this.applyQuality()
    }
    this.lastDrawn = now
  }

  /** However coarse what is shown is: it may be so because the machine is busy. */
  private keep<Copy>(copy: (canvas: HTMLCanvasElement) => Copy): Copy {
    const { hub, renderer } = this
    const shown = hub.pixelRatio
    const fits = KEPT.longest / Math.max(hub.width, hub.height)
    const kept = Math.max(shown, Math.min(hub.software ? KEPT.byProcessor : KEPT.byCard, fits))
    if (kept !== shown) this.setPixelRatio(kept)
    this.draw(true)
    const copied = copy(renderer.domElement)
    if (kept !== shown) {
      this.setPixelRatio(shown)
      this.empty = !this.aside?.repeat()
      if (this.empty) this.draw(false)
    }
    return copied
  }

  private setPixelRatio(pixelRatio: number): void {
    this.renderer.setPixelRatio(pixelRatio)
    this.hub.pixelRatio = pixelRatio
    this.hub.settingsChanged()
  }

  /** Onto the canvas, now. @param exact see StageHub */
  private draw(exact: boolean): void {
    this.aside?.forget()
    this.paint(null, exact)
    this.empty = false
    this.hub.drawn()
  }

  private paint(target: WebGLRenderTarget | null, exact: boolean): void {
    const { hub, renderer, scene, camera, orbit } = this
    hub.drawsNow(exact)
    hub.worldPerPixel = (2 * orbit.distance * Math.tan((camera.fov * Math.PI) / 360)) / hub.height
    const { glow } = this
    const glows = glow !== undefined && hub.glow > 0 && hub.ground.dark
    if (glows) {
      glow.render(renderer, scene, camera, hub.quality.glowEvery, target)
      // When everything comes to rest the glow still has to catch up.
      if (glow.stale) hub.touch()
    }
    renderer.setRenderTarget(target)
    // The glow has filled the picture with its ground; only depth is left to clear.
    renderer.autoClearColor = !glows
    renderer.render(scene, camera)
    renderer.autoClearColor = true
  }

  dispose(): void {
    this.removeWatcher()
    this.hub.drawing = undefined
    this.orbit.dispose()
    this.glow?.dispose()
    this.aside?.dispose()
  }
}

function packed(red: number, green: number, blue: number): number {
  return (Math.round(255 * red) << 16) | (Math.round(255 * green) << 8) | Math.round(255 * blue)
}
