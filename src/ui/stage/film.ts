import { CaptureError } from './captureError'

/** Seconds that a clip lasts. */
export const clipSeconds = { least: 0.5, most: 120 } as const
/** ms: the recorder hands out what it has this often. */
const CHUNK = 250
/** s: so long its first frame is waited for. */
const PATIENCE = 20

/** A recorder of video, as far as it is used. */
type Recorder = Pick<
  MediaRecorder,
  'state' | 'start' | 'stop' | 'pause' | 'resume' | 'requestData' | 'ondataavailable' | 'onstop' | 'onerror'
>

/**
 * Records for so many seconds, or until `signal` fires, with half a second at least.
 * @returns what the recorder handed out @throws CaptureError
 */
export function film(recorder: Recorder, seconds: number, signal: AbortSignal | undefined): Promise<Blob[]> {
  const chunks: Blob[] = []
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const lasted = () => performance.now() - began >= 1000 * clipSeconds.least
    const stop = () => {
      if (recorder.state !== 'inactive') recorder.stop()
    }
    // On a busy machine a film has no frame yet when it ends, and a writer of MP4 takes seconds for its first ones.
    const stopIfFilmed = () => {
      if (lasted() && chunks.some(({ size }) => size > 0)) stop()
    }
    // What has been filmed is on its way: until it is here no time passes in the film.
    const hold = () => {
      stopIfFilmed()
      if (recorder.state !== 'recording') return
      recorder.pause()
      const asking = setInterval(() => {
        if (recorder.state === 'inactive') clearInterval(asking)
        else recorder.requestData()
      }, CHUNK)
      // It was held before there was a frame at all.
      setTimeout(() => recorder.state === 'paused' && recorder.resume(), 500 * PATIENCE)
    }
    let ends = false
    const end = () => {
      if (ends) return
      ends = true
      clearTimeout(timer)
      if (lasted()) hold()
      else setTimeout(hold, 1000 * clipSeconds.least - (performance.now() - began))
      setTimeout(stop, 1000 * PATIENCE)
    }
    recorder.ondataavailable = (event) => {
      chunks.push(event.data)
      if (ends) stopIfFilmed()
    }
    recorder.onstop = () => resolve(chunks)
    recorder.onerror = () => reject(new CaptureError('The browser stopped recording.'))
    recorder.start(CHUNK)
    const timer = setTimeout(end, 1000 * seconds)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
}
