import { markup } from '../../files/markup'
import { say } from '../../words/text'
import { CaptureError } from './captureError'
import { clipSeconds, film } from './film'
import type { StageHub } from './hub'
import { drawMarks, type Mark, markFont, markSize, paintMarks } from './marks'

/** Bits per second of a recorded clip: points on black compress badly. */
const CLIP_BITRATE = 12_000_000
const CLIP_FRAME_RATE = 30
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
function marksOf(
  { overlays, width, height, ground }: StageHub,
  context: CanvasRenderingContext2D,
  size: number,
): readonly Mark[] {
  context.font = markFont(size)
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
  const size = markSize()
  paintMarks(context, marksOf(hub, context, size), size)
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
  const size = markSize()
  const made = about.map(([name, value]) => markup`<about xmlns="" name="${name}">${value}</about>`)
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${words}</title><metadata>${made}</metadata><image width="${width}" height="${height}" href="${picture.toDataURL('image/png')}"/>${drawMarks(marksOf(hub, context, size), size)}</svg>`
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
  const size = markSize()
  const follow = () => {
    const { drawing } = hub
    const context = picture.getContext('2d')
    if (!drawing || !context) return
    context.setTransform(1, 0, 0, 1, 0, 0)
    // Another size of the stage is shown in the one that the clip began with.
    context.drawImage(drawing.renderer.domElement, 0, 0, picture.width, picture.height)
    context.scale(picture.width / hub.width, picture.height / hub.height)
    paintMarks(context, marksOf(hub, context, size), size)
  }
  const unfollow = hub.onDrawn(follow)
  const stream = picture.captureStream(CLIP_FRAME_RATE)
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: CLIP_BITRATE })
  let chunks: Blob[]
  try {
    hub.recordingUntil = Number.POSITIVE_INFINITY
    chunks = await film(recorder, seconds, signal)
  } finally {
    hub.recordingUntil = 0
    unfollow()
    for (const track of stream.getTracks()) track.stop()
  }
  if (chunks.every(({ size }) => size === 0)) throw new CaptureError('The browser recorded nothing.')
  return new Blob(chunks, { type: `video/${kind}` })
}
