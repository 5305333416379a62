// What the page may do, said to the browser: a fault in a library, or a word in an address, must not become more than that.
import { createHash } from 'node:crypto'

/**
 * All of it comes with the page: scripts, kernels, fonts. Nothing is fetched from elsewhere, nothing is sent anywhere, and no text becomes
 * code. (WebAssembly is compiled from the page's own file.) `blob:` is what is computed here: pictures and clips, before they are saved.
 * Who may frame the page stays open, because lectures are embedded in other people's pages.
 * @param styles texts of the <style> elements of the page
 * @param scripts texts of the <script> elements of a page that is one file: it asks nobody, not even its own host, for anything; its
 * kernels are data in it, and its workers a text
 */
export function contentSecurityPolicy(styles, scripts) {
  const hashes = (texts) => texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  const host = scripts ? [] : ["'self'"]
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': [...host, ...hashes(scripts ?? []), "'wasm-unsafe-eval'"],
    'worker-src': scripts ? ['blob:'] : host,
    'style-src': [...host, ...hashes(styles)],
    'img-src': [...host, 'data:', 'blob:'],
    'media-src': ['blob:'],
    'font-src': [...host, 'data:'],
    'connect-src': scripts ? ['data:'] : host,
    'manifest-src': scripts ? ["'none'"] : host,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')
}
