// Vite plugin: all of the page in one file of HTML that opens by double click (`npm run build:single`). A browser gives a page from file:// no
// other file: what the page would ask for stands in it, and its workers are made of a text that it has.
import { readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentSecurityPolicy } from '../security/policy.mjs'

/** The mode of `vite build` that makes it. */
export const single = 'single'

const fileName = 'second-moment.html'
const root = fileURLToPath(new URL('../../..', import.meta.url))
const workers = fileURLToPath(new URL('./workers.ts', import.meta.url))

const started = /new Worker\(new URL\('([^']+)', import\.meta\.url\), \{[^}]*\}\)/g
/** What starts them instead: the page has their text, and each of them knows where it came from. */
const starter = '\0startWorker'
const starterSource = `
let made
const ofThePage = () =>
  (made ??= URL.createObjectURL(new Blob([document.getElementById('workers').textContent], { type: 'text/javascript' })))
export const startWorker = (name) =>
  new Worker(typeof document === 'undefined' ? self.location.href : ofThePage(), { name })
`
/** The forms of a font that a browser takes only where it does not know the first. */
const laterForms = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("(?:woff|truetype)"\)/g

/** The text of an element that nothing in it may end. */
const inScript = (code) => code.replace(/<(\/script|!--)/gi, '\\x3c$1').trim()
const inStyle = (css) => css.replace(/<(\/style)/gi, '\\3c $1').trim()

/** The element with its text: without the functions of `replace`, in whose texts dollars mean something. */
const element = (name, attributes, text) => ['<', name, attributes, '>', text, '</', name, '>'].join('')

/** Plugin: workers that are started by name, for the page and for the workers themselves, some of which start others. */
const startsByName = () => ({
  name: 'single-file-workers',
  enforce: 'pre',
  resolveId: (id) => (id === starter ? id : undefined),
  load: (id) => (id === starter ? starterSource : undefined),
  transform(code, id) {
    if (!/\.tsx?$/.test(id) || !code.includes('new Worker(new URL(')) return undefined
    const replaced = code.replace(started, (_, file) => {
      const name = relative(root, join(dirname(id), file))
        .split(sep)
        .join('/')
      if (!readFileSync(workers, 'utf8').includes(`'${name}'`)) this.error(`${name} is missing in workers.ts`)
      return `startWorker('${name}')`
    })
    if (replaced === code) this.error('a worker is started in a way that is not known here')
    return `import { startWorker } from '${starter}'\n${replaced}`
  },
})

/** Everything that is asked for becomes data in what asks for it. */
const assetsInlineLimit = Number.MAX_SAFE_INTEGER

/** The text of all workers. */
async function workersText({ define, build: { target } }) {
  const { build } = await import('vite')
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    plugins: [startsByName()],
    build: {
      write: false,
      target,
      assetsInlineLimit,
      modulePreload: false,
      rolldownOptions: {
        // A script that is no module has no import.meta; what its address is the base of is data.
        checks: { emptyImportMeta: false },
        transform: { define: { 'import.meta.url': 'self.location.href' } },
        input: workers,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  if (output.length !== 1) throw new Error(`more than workers: ${output.map(({ fileName: name }) => name).join(', ')}`)
  return output[0].code
}

const isSingle = (_, { mode }) => mode === single

export const singleFile = () => [{ ...startsByName(), apply: isSingle }, wholeFile()]

function wholeFile() {
  let resolved
  return {
    name: 'single-file',
    apply: isSingle,
    enforce: 'pre',
    config: () => ({
      build: {
        manifest: false,
        cssCodeSplit: false,
        copyPublicDir: false,
        modulePreload: false,
        assetsInlineLimit,
        reportCompressedSize: false,
        chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved: (config) => {
      resolved = config
    },
    transform: (code, id) => {
      if (id.endsWith('katex.min.css')) return code.replace(laterForms, '')
      // In one piece the rooms' styles would come before those that they change.
      if (id.endsWith('src/main.tsx')) return `import './ui/theme/ThemeProvider'\n${code}`
      return undefined
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.values(bundle)
        const page = files.find(({ fileName: name }) => name === 'index.html')
        const scripts = files.filter(({ type }) => type === 'chunk')
        const styles = files.filter(({ fileName: name }) => name.endsWith('.css'))
        const others = files.filter((file) => file !== page && !scripts.includes(file) && !styles.includes(file))
        if (!page || scripts.length !== 1 || others.length > 0)
          this.error(`more than a page and its script: ${files.map(({ fileName: name }) => name).join(', ')}`)
        const script = inScript(scripts[0].code)
        const css = inStyle(styles.map(({ source }) => source).join('\n'))
        const icon = readFileSync(join(resolved.publicDir, 'icon.svg')).toString('base64')
        const head = String(page.source)
          .replace(/\s*<script[^>]*src=[^>]*><\/script>/g, '')
          .replace(/\s*<link rel="(?:stylesheet|manifest|apple-touch-icon|modulepreload)"[^>]*>/g, '')
          .replace(/(<link rel="icon" href=")[^"]*"/, `$1data:image/svg+xml;base64,${icon}"`)
        const [beforeStyle, afterStyle] = cut(head, '</head>')
        const [body, afterBody] = cut(afterStyle, '</body>')
        const [start, rest] = cut(beforeStyle, '<head>')
        const texts = [...beforeStyle.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text)
        const policy = contentSecurityPolicy([...texts, css], [script])
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
        const source = [
          ...[start, '<head>\n    ', meta, rest, element('style', '', css), '</head>'],
          // A text, not a script, until a worker is made of it.
          ...[body, element('script', ' type="text/plain" id="workers"', inScript(await workersText(resolved)))],
          ...[element('script', ' type="module"', script), '</body>', afterBody],
        ].join('')
        for (const name of Object.keys(bundle)) delete bundle[name]
        this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}

/** @returns what stands before the first such text, and what behind it */
function cut(text, at) {
  const place = text.indexOf(at)
  if (place < 0) throw new Error(`the page has no ${at}`)
  return [text.slice(0, place), text.slice(place + at.length)]
}
