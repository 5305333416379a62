// Vite plugin: the policy stands in the built page itself, so that it holds on every host.
import { contentSecurityPolicy } from './policy.mjs'

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g

export function security() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const styles = [...html.matchAll(styleElement)].map(([, text]) => text)
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(styles) },
            injectTo: 'head-prepend',
          },
        ]
      },
    },
  }
}
