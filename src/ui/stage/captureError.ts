/** The stage cannot give what was asked for; the message says why and is meant for people. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError'
}
