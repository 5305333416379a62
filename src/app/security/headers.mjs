/** What a physics lab never asks for, so that nothing in it can, and no page that frames it can hand it on. */
const neverAsked = [
  ...[
    'accelerometer',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'hid',
    'magnetometer',
  ],
  ...['microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]

/**
 * What the page is served with, by whoever can: the project's own server, and its service worker on any host. Shared memory needs a
 * cross-origin isolated page; the lab loads nothing from elsewhere, so require-corp costs nothing. In a frame of somebody else's
 * page it is the document's own isolation that counts, where a browser knows it; and a page that is isolated itself may only frame what is
 * for everybody, as all files of the lab are.
 */
export const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Document-Isolation-Policy': 'isolate-and-require-corp',
  'Permissions-Policy': neverAsked.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
