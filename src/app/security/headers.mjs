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
 * cross-origin isolated page; the lab loads nothing from elsewhere, so require-corp costs nothing.
 */
export const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': neverAsked.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
