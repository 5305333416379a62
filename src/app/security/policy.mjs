// What the page may do, said to the browser: a fault in a library, or a word in an address, must not become more than that.
import { createHash } from 'node:crypto'

/**
 * All of it comes with the page: scripts, kernels, fonts. Nothing is fetched from elsewhere, nothing is sent anywhere, and no text becomes
 * code. (WebAssembly is compiled from the page's own file.) `blob:` is what is computed here: pictures and clips, before they are saved.
 * Who may frame the page stays open, because lectures are embedded in other people's pages.
 * @param styles texts of the <style> elements of the page
 */
export function contentSecurityPolicy(styles) {
  const hashes = styles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'worker-src': ["'self'"],
    'style-src': ["'self'", ...hashes],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ['blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')
}
