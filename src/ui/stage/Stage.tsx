import { Canvas } from '@react-three/fiber'
import {
  Component,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { webglAvailable } from './availability'
import { type ClipKind, capturePng, captureSvg, clipKinds, paintPicture, recordClip } from './capture'
import { useCovered } from './covered'
import { readGround, watchTheme } from './ground'
import { StageContext, StageHub } from './hub'
import classes from './Stage.module.css'
import { StageLoop } from './StageLoop'

/** What a stage can do when asked from outside. */
export interface StageHandle {
  /** The stage as it is now, overlays that can be painted included, as a PNG. */
  readonly capture: () => Promise<Blob>
  /** The same as an SVG drawing, the overlays as lines and letters. @param about names and values of what made it */
  readonly draw: (about: readonly (readonly [string, string])[]) => string
  /** The next `seconds` as a video. */
  readonly record: (seconds: number, kind: ClipKind, signal?: AbortSignal) => Promise<Blob>
  /** The kinds of video that can be recorded here. */
  readonly clipKinds: readonly ClipKind[]
  /** Frames the whole world again, as at first. */
  readonly frame: () => void
}

export interface StageProps {
  readonly ref?: Ref<StageHandle>
  /** What is seen, in a sentence, for those who cannot see it. */
  readonly label: Text
  /** Radius, in world units, of the sphere around the origin that the camera frames; a much different one frames anew. */
  readonly extent: number
  /** Radius of what the camera frames, where that is more: what the world will grow to. */
  readonly seen?: number | undefined
  /** Turn slowly until first touched. Never where the system asks for reduced motion. */
  readonly turning?: boolean
  /** Bloom around what glows, on dark grounds. Default: yes. */
  readonly glowing?: boolean
  /**
   * Something computes as fast as the computer can. Where its processor draws the pictures, too, they take a third of the time then, unless
   * somebody moves the camera.
   */
  readonly crowded?: boolean
  /** What stands on the stage. */
  readonly children?: ReactNode
  /** HTML laid over the stage; lives on where nothing can be drawn. */
  readonly overlay?: ReactNode
}

const MESSAGES = {
  unavailable:
    'This browser shows no 3-D graphics (WebGL 2). The simulation, its numbers and its charts work all the same. Hardware acceleration in the browser’s settings may help.',
  lost: 'The graphics processor has taken a break. The simulation goes on; the picture returns by itself, or at once with this button.',
  broken: 'The picture could not be drawn. The simulation, its numbers and its charts work all the same.',
} as const

/**
 * A three-dimensional stage: camera, theme, drawing loop, adaptive quality, pictures and clips of itself. Knows no
 * physics: what stands on it reads its own data in place and calls `useStage().touch()` when that has changed.
 */
export function Stage({
  ref,
  label,
  extent,
  seen = extent,
  turning = false,
  glowing = true,
  crowded = false,
  children,
  overlay,
}: StageProps) {
  const [hub] = useState(() => new StageHub())
  const container = useRef<HTMLDivElement>(null)
  const printed = useRef<HTMLDivElement>(null)
  const [trouble, setTrouble] = useState<keyof typeof MESSAGES | undefined>(() =>
    webglAvailable() ? undefined : 'unavailable',
  )
  const [attempt, setAttempt] = useState(0)
  const [pixelRatio, setPixelRatio] = useState(1)
  const still = useReducedMotion()
  const covered = useCovered() && !hub.recorded

  useEffect(() => {
    const read = (): void => {
      if (!container.current) return
      hub.setGround(readGround(container.current))
      container.current.dataset.ground = hub.ground.dark ? 'dark' : 'light'
    }
    read()
    return watchTheme(read)
  }, [hub])

  // The graphics processor's picture is gone by the time that paper is printed: a copy of it is there meanwhile.
  useEffect(() => {
    const keep = () => {
      if (!printed.current || !container.current || !hub.drawing) return
      hub.setGround(readGround(container.current))
      const picture = document.createElement('canvas')
      picture.className = classes.printed
      paintPicture(hub, picture)
      printed.current.replaceChildren(picture)
    }
    const drop = () => printed.current?.replaceChildren()
    addEventListener('beforeprint', keep)
    addEventListener('afterprint', drop)
    return () => {
      removeEventListener('beforeprint', keep)
      removeEventListener('afterprint', drop)
    }
  }, [hub])

  useImperativeHandle(
    ref,
    () => ({
      capture: () => capturePng(hub),
      draw: (about) => captureSvg(hub, shown(label), about),
      record: (seconds, kind, signal) => recordClip(hub, seconds, kind, signal),
      clipKinds: clipKinds(),
      frame: () => hub.drawing?.orbit.frame(extent, seen),
    }),
    [hub, extent, seen, label],
  )

  const retry = useCallback(() => {
    setTrouble(undefined)
    setAttempt((count) => count + 1)
  }, [])
  const broken = useCallback(() => setTrouble('broken'), [])
  const watchContext = useCallback(
    (canvas: HTMLCanvasElement) => {
      canvas.addEventListener('webglcontextlost', (event) => {
        // Without this the browser never gives the context back. A canvas that has left the page lost it on purpose.
        event.preventDefault()
        if (canvas.isConnected) setTrouble('lost')
      })
      canvas.addEventListener('webglcontextrestored', () => {
        setTrouble(undefined)
        hub.settingsChanged()
      })
    },
    [hub],
  )

  return (
    <StageContext value={hub}>
      <div ref={container} className={classes.stage}>
        {trouble !== 'unavailable' && trouble !== 'broken' && (
          <StageBoundary key={attempt} onError={broken}>
            <Canvas
              className={classes.picture}
              flat
              frameloop={covered ? 'never' : 'always'}
              dpr={pixelRatio}
              camera={{ fov: 45 }}
              gl={{ antialias: false, alpha: false, stencil: false, powerPreference: 'high-performance' }}
              onCreated={(state) => watchContext(state.gl.domElement)}
            >
              <StageLoop
                hub={hub}
                label={label}
                extent={extent}
                seen={seen}
                turning={turning && !still}
                glowing={glowing}
                crowded={crowded}
                onPixelRatio={setPixelRatio}
              />
              {children}
            </Canvas>
          </StageBoundary>
        )}
        <div ref={printed} className={classes.paper} aria-hidden />
        {trouble && (
          <div className={classes.message} role="status">
            <p>{t(MESSAGES[trouble])}</p>
            {trouble !== 'unavailable' && (
              <button type="button" onClick={retry}>
                {t('Draw again')}
              </button>
            )}
          </div>
        )}
        <div className={classes.overlay} data-undrawn={trouble !== undefined || undefined}>
          {overlay}
        </div>
      </div>
    </StageContext>
  )
}

function useReducedMotion(): boolean {
  const [still, setStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)')
    const follow = (): void => setStill(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return still
}

/** Keeps a failure of the picture to the picture. */
class StageBoundary extends Component<
  { readonly children: ReactNode; readonly onError: () => void },
  { failed: boolean }
> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(): void {
    this.props.onError()
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
