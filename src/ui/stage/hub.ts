import { createContext, useContext } from 'react'
import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import { type Ground, groundOf } from './ground'
import type { Mark } from './marks'
import type { Orbit } from './orbit'
import { QUALITY_LADDER, type Quality } from './quality'

/**
 * What one overlay leaves in a picture that is saved. @param width @param height of the stage, CSS pixels
 * @param widthOf how wide words are, CSS pixels
 */
export type Overlay = (
  width: number,
  height: number,
  ground: Ground,
  widthOf: (words: string) => number,
) => readonly Mark[]

/** What a picture is made with; present while the stage has a working renderer. */
export interface Drawing {
  readonly renderer: WebGLRenderer
  readonly scene: Scene
  readonly camera: PerspectiveCamera
  readonly orbit: Orbit
  /** Draws now, whatever the quality's cadence, as finely as a picture that is kept should be, and hands the canvas over to be copied. */
  readonly keep: <Copy>(copy: (canvas: HTMLCanvasElement) => Copy) => Copy
}

/**
 * What everything on one stage shares. Plain mutable state, read by the frame loop and never by React: whoever changes
 * what is seen calls `touch`, and a frame is drawn only when someone has.
 */
export class StageHub {
  ground: Ground = groundOf('')
  quality: Quality = QUALITY_LADDER[0]
  /** Drawn pixels per CSS pixel. */
  pixelRatio = 1
  /** Pixels of the glow's image per CSS pixel; 0 without glow. */
  glow = 0
  /** What a point's light counts in the glow's image: fewer pixels share it at coarser quality. */
  glowGain = 1
  /** Stage size in CSS pixels. */
  width = 1
  height = 1
  /** World units that one CSS pixel shows at the distance of what the camera looks at. */
  worldPerPixel = 0
  /** Until when, in ms of performance.now(), every frame is drawn because someone records them. */
  recordingUntil = 0
  drawing: Drawing | undefined
  /** Pictures are drawn by the processor, as they are without a graphics card or in a virtual machine. */
  software = false
  /** Somebody paints what the camera sees and says when that has come: its moving alone changes nothing. */
  painted = false
  /** See StageProps. */
  crowded = false
  private dirty = true
  private readonly settingWatchers = new Set<() => void>()
  private readonly drawnWatchers = new Set<() => void>()
  private readonly drawWatchers = new Set<(exact: boolean) => void>()
  readonly overlays = new Set<Overlay>()

  /** Something that is seen has changed: draw the next frame. */
  touch(): void {
    this.dirty = true
  }

  /** Whether a frame has to be drawn; asking forgets it. */
  takeDirty(): boolean {
    const dirty = this.dirty
    this.dirty = false
    return dirty
  }

  /** Whether somebody records what is drawn. */
  get recorded(): boolean {
    return performance.now() < this.recordingUntil
  }

  /** Calls back now and whenever ground, quality, size or glow change; returns how to stop. */
  onSettings(watcher: () => void): () => void {
    this.settingWatchers.add(watcher)
    watcher()
    return () => this.settingWatchers.delete(watcher)
  }

  setGround(ground: Ground): void {
    this.ground = ground
    this.settingsChanged()
  }

  settingsChanged(): void {
    for (const watcher of this.settingWatchers) watcher()
    this.touch()
  }

  /**
   * Calls back before every drawing, and says whether it is to be exact: kept by somebody, or recorded. Others may show what was made of the
   * moment before. Returns how to stop.
   */
  onDrawing(watcher: (exact: boolean) => void): () => void {
    this.drawWatchers.add(watcher)
    return () => this.drawWatchers.delete(watcher)
  }

  drawsNow(exact: boolean): void {
    for (const watcher of this.drawWatchers) watcher(exact)
  }

  /** Calls back after every drawn frame; returns how to stop. */
  onDrawn(watcher: () => void): () => void {
    this.drawnWatchers.add(watcher)
    return () => this.drawnWatchers.delete(watcher)
  }

  drawn(): void {
    for (const watcher of this.drawnWatchers) watcher()
  }
}

export const StageContext = createContext<StageHub | undefined>(undefined)

/** The stage that this component stands on. Throws outside of one. */
export function useStage(): StageHub {
  const hub = useContext(StageContext)
  if (!hub) throw new Error('This component belongs inside a <Stage>.')
  return hub
}
