// Vite plugin: the policy stands in the built page itself, so that it holds on every host.
import { single } from '../single/build.mjs'
import { contentSecurityPolicy } from './policy.mjs'

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g

export function security() {
  return {
    name: 'content-security-policy',
    // A page that is one file gets its own, when it is one.
    apply: (_, { command, mode }) => command === 'build' && mode !== single,
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
