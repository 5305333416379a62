import type { StageHub } from './hub'

/** The stage cannot give what was asked for; the message says why and is meant for people. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError'
}

/** Bits per second of a recorded clip: points on black compress badly. */
const CLIP_BITRATE = 12_000_000
const CLIP_FRAME_RATE = 30
const CLIP_TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm', 'video/mp4'] as const

/** The kind of video this browser can record from a canvas; undefined where it cannot. */
export function clipType(): string | undefined {
  if (typeof MediaRecorder === 'undefined') return undefined
  if (typeof HTMLCanvasElement === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return undefined
  return CLIP_TYPES.find((type) => MediaRecorder.isTypeSupported(type))
}

/** Draws the stage as it is now, overlays included, and copies it at once. Throws CaptureError where there is no picture. */
export function paintPicture(hub: StageHub, picture: HTMLCanvasElement): void {
  const { drawing } = hub
  if (!drawing) throw new CaptureError('There is no picture to save: this browser shows no 3-D graphics here.')
  drawing.draw()
  const source = drawing.renderer.domElement
  picture.width = source.width
  picture.height = source.height
  const context = picture.getContext('2d')
  if (!context) throw new CaptureError('The browser refused the memory for a picture of this size.')
  context.drawImage(source, 0, 0)
  context.scale(source.width / hub.width, source.height / hub.height)
  for (const paint of hub.painters) paint(context, hub.width, hub.height, hub.ground)
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
 * The next `seconds` (0.5 to 120) of the stage as a video. Throws CaptureError where the browser cannot record, and
 * stops early, with what it has, when `signal` fires.
 */
export async function recordClip(hub: StageHub, seconds: number, signal?: AbortSignal): Promise<Blob> {
  const type = clipType()
  const { drawing } = hub
  if (!type || !drawing) throw new CaptureError('This browser cannot record a video of the stage.')
  if (!(seconds >= 0.5 && seconds <= 120)) throw new CaptureError('A clip lasts between 0.5 and 120 seconds.')
  const stream = drawing.renderer.domElement.captureStream(CLIP_FRAME_RATE)
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: CLIP_BITRATE })
  const chunks: Blob[] = []
  try {
    hub.recordingUntil = performance.now() + 1000 * seconds + 500
    await new Promise<void>((resolve, reject) => {
      const stop = (): void => {
        if (recorder.state !== 'inactive') recorder.stop()
      }
      recorder.ondataavailable = (event) => chunks.push(event.data)
      recorder.onstop = () => resolve()
      recorder.onerror = () => reject(new CaptureError('The browser stopped recording.'))
      recorder.start(1000)
      const timer = setTimeout(stop, 1000 * seconds)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        stop()
      })
      if (signal?.aborted) stop()
    })
  } finally {
    hub.recordingUntil = 0
    for (const track of stream.getTracks()) track.stop()
  }
  return new Blob(chunks, { type: type.split(';')[0] ?? type })
}
