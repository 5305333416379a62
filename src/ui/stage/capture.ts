import { markup } from '../../files/markup'
import { say } from '../../words/text'
import type { StageHub } from './hub'
import { drawMarks, type Mark, markFont, paintMarks } from './marks'

/** The stage cannot give what was asked for; the message says why and is meant for people. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError'
}

/** Bits per second of a recorded clip: points on black compress badly. */
const CLIP_BITRATE = 12_000_000
const CLIP_FRAME_RATE = 30
/** ms: the recorder hands out what it has this often. */
const CHUNK = 250
/** s: so long its first frame is waited for. */
const PATIENCE = 20
/** Seconds that a clip lasts. */
export const clipSeconds = { least: 0.5, most: 120 } as const
/** The better encodings first. */
const CLIP_TYPES = {
  webm: ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'],
  mp4: ['video/mp4;codecs=avc1.640028', 'video/mp4;codecs=vp9', 'video/mp4'],
} as const
export type ClipKind = keyof typeof CLIP_TYPES

/** The kinds of video that this browser can record from a canvas. */
export function clipKinds(): readonly ClipKind[] {
  if (typeof MediaRecorder === 'undefined') return []
  if (typeof HTMLCanvasElement === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return []
  return (['webm', 'mp4'] as const).filter((kind) => clipType(kind) !== undefined)
}

const clipType = (kind: ClipKind) => CLIP_TYPES[kind].find((type) => MediaRecorder.isTypeSupported(type))

/** What stands over the picture. */
function marksOf({ overlays, width, height, ground }: StageHub, context: CanvasRenderingContext2D): readonly Mark[] {
  context.font = markFont
  return [...overlays].flatMap((each) => each(width, height, ground, (words) => context.measureText(words).width))
}

/** Draws the stage as it is now and copies it at once. Throws CaptureError where there is no picture. */
function copyPicture({ drawing }: StageHub, picture: HTMLCanvasElement): CanvasRenderingContext2D {
  if (!drawing) throw new CaptureError('There is no picture to save: this browser shows no 3-D graphics here.')
  const context = drawing.keep((source) => {
    picture.width = source.width
    picture.height = source.height
    const drawn = picture.getContext('2d')
    drawn?.drawImage(source, 0, 0)
    return drawn
  })
  if (!context) throw new CaptureError('The browser refused the memory for a picture of this size.')
  return context
}

/** Draws the stage as it is now, overlays included, and copies it at once. Throws CaptureError where there is no picture. */
export function paintPicture(hub: StageHub, picture: HTMLCanvasElement): void {
  const context = copyPicture(hub, picture)
  context.scale(picture.width / hub.width, picture.height / hub.height)
  paintMarks(context, marksOf(hub, context))
}

/**
 * The stage as it is now as an SVG drawing: the stars as a picture, and over it scale bar and legends as lines and letters that can be
 * changed. Throws CaptureError where there is no picture.
 * @param words what is seen @param about names and values of what made it
 */
export function captureSvg(hub: StageHub, words: string, about: readonly (readonly [string, string])[]): string {
  const picture = document.createElement('canvas')
  const context = copyPicture(hub, picture)
  const { width, height } = hub
  const made = about.map(([name, value]) => markup`<about xmlns="" name="${name}">${value}</about>`)
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${words}</title><metadata>${made}</metadata><image width="${width}" height="${height}" href="${picture.toDataURL('image/png')}"/>${drawMarks(marksOf(hub, context))}</svg>`
    .source
}

/**
 * The stage as it is now, overlays included, as a PNG. It draws anew and copies within the same task, so the canvas
 * need not keep its picture between frames. Throws CaptureError where there is no picture.
 */
export async function capturePng(hub: StageHub): Promise<Blob> {
  const picture = document.createElement('canvas')
  paintPicture(hub, picture)
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'))
  if (!blob) throw new CaptureError('The browser could not encode the picture.')
  return blob
}

/**
 * The next `seconds` of the stage as a video, with what stands over the picture. Throws CaptureError where the browser cannot record, and
 * stops early, with half a second at least, when `signal` fires.
 */
export async function recordClip(hub: StageHub, seconds: number, kind: ClipKind, signal?: AbortSignal): Promise<Blob> {
  const type = clipKinds().includes(kind) ? clipType(kind) : undefined
  if (!type || !hub.drawing) throw new CaptureError(say('This browser cannot record the stage as {kind}.', { kind }))
  if (!(seconds >= clipSeconds.least && seconds <= clipSeconds.most))
    throw new CaptureError(say('A clip lasts between {least} and {most} seconds.', clipSeconds))
  // The stage's own canvas has no scale and no legend.
  const first = document.createElement('canvas')
  paintPicture(hub, first)
  const picture = document.createElement('canvas')
  // Many frames a second are no finer than what is shown, but their words are.
  const pixelRatio = Math.max(1, hub.pixelRatio)
  picture.width = Math.round(hub.width * pixelRatio)
  picture.height = Math.round(hub.height * pixelRatio)
  picture.getContext('2d')?.drawImage(first, 0, 0, picture.width, picture.height)
  const follow = () => {
    const { drawing } = hub
    const context = picture.getContext('2d')
    if (!drawing || !context) return
    context.setTransform(1, 0, 0, 1, 0, 0)
    // Another size of the stage is shown in the one that the clip began with.
    context.drawImage(drawing.renderer.domElement, 0, 0, picture.width, picture.height)
    context.scale(picture.width / hub.width, picture.height / hub.height)
    paintMarks(context, marksOf(hub, context))
  }
  const unfollow = hub.onDrawn(follow)
  const stream = picture.captureStream(CLIP_FRAME_RATE)
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: CLIP_BITRATE })
  const chunks: Blob[] = []
  try {
    hub.recordingUntil = Number.POSITIVE_INFINITY
    await new Promise<void>((resolve, reject) => {
      const began = performance.now()
      const stop = () => {
        if (recorder.state !== 'inactive') recorder.stop()
      }
      let ends = false
      // A film that is too short, or on a busy machine, has no frame yet.
      const stopIfFilmed = () => {
        const long = performance.now() - began >= 1000 * clipSeconds.least
        if (long && chunks.some(({ size }) => size > 0)) stop()
      }
      const end = () => {
        if (ends) return
        ends = true
        clearTimeout(timer)
        stopIfFilmed()
        setTimeout(stop, 1000 * PATIENCE)
      }
      recorder.ondataavailable = (event) => {
        chunks.push(event.data)
        if (ends) stopIfFilmed()
      }
      recorder.onstop = () => resolve()
      recorder.onerror = () => reject(new CaptureError('The browser stopped recording.'))
      recorder.start(CHUNK)
      const timer = setTimeout(end, 1000 * seconds)
      signal?.addEventListener('abort', end)
      if (signal?.aborted) end()
    })
  } finally {
    hub.recordingUntil = 0
    unfollow()
    for (const track of stream.getTracks()) track.stop()
  }
  if (chunks.every(({ size }) => size === 0)) throw new CaptureError('The browser recorded nothing.')
  return new Blob(chunks, { type: `video/${kind}` })
}
