import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { outsideNames } from './lint/outsideNames.mjs'

/** The house from the ground up (src/README.md). A floor may import itself and what lies below it, nothing above. */
const floors = [
  'words',
  'kernels',
  'physics',
  'parameters',
  'compute',
  'files',
  'ui',
  'experiments',
  'rooms',
  'labs',
  'cli',
  'app',
]
const labs = ['cluster', 'quantum', 'diffusion', 'resonance', 'verification', 'benchmark']

const zones = [
  ...floors.slice(0, -1).map((floor, level) => ({
    target: `./src/${floor}`,
    from: floors.slice(level + 1).map((above) => `./src/${above}`),
    message: 'An import only ever goes down: see the floors in src/README.md.',
  })),
  { target: './src/ui', from: ['./src/physics', './src/compute', './src/kernels'], message: 'ui knows no physics.' },
  { target: './src/experiments', from: ['./src/ui'], message: 'An experiment knows no page.' },
  { target: './src/app', from: ['./src/cli'], message: 'The shell and the command line are two doors, not one.' },
  ...labs.map((lab) => ({
    target: `./src/labs/${lab}`,
    from: [...labs.filter((other) => other !== lab).map((other) => `./src/labs/${other}`), './src/labs/index.ts'],
    message: 'A lab imports nothing of another lab: what two labs need moves down a floor.',
  })),
]

/** Where there is no React at all. */
const withoutReact = [
  'e2e',
  ...['words', 'kernels', 'physics', 'parameters', 'compute', 'files', 'cli'].map((floor) => `src/${floor}`),
].map((folder) => `${folder}/**`)

/** Functions of Math that engines compute to different last digits. (√, and + − × ÷, are the same everywhere.) */
const differing =
  'sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log log1p log2 log10 pow cbrt hypot'.split(
    ' ',
  )

/** What a class is called is shortened by the build. */
const classNames = {
  selector: "MemberExpression[property.name='name'][object.name=/^[A-Z].*Error$/]",
  message: 'What a class is called does not outlive the build: write its name out in a constant.',
}

/** Where they may be used: what is drawn or said, and plain twins that only tests compare with. */
const withoutDigits = [
  'src/**/*.{test,fixture}.ts',
  'src/**/*.tsx',
  'src/ui/**',
  'src/rooms/lessons/**',
  'src/labs/cluster/StarAppearance.ts',
  'src/labs/cluster/shades.ts',
  'src/labs/cluster/diagnostics/**',
  'src/labs/cluster/map/**',
  'src/labs/diffusion/report/figure.ts',
  'src/labs/quantum/words.ts',
  'src/labs/resonance/trapping/pendulumCurves.ts',
  'src/physics/cluster/massFunction.ts',
  'src/physics/cluster/external.ts',
  'src/physics/cluster/pairLaw.ts',
  'src/physics/cluster/theory.ts',
  'src/physics/cluster/profiles.ts',
  'src/physics/diffusion/displacements.ts',
  'src/physics/diffusion/walks.ts',
  'src/physics/quantum/harmonicTheory.ts',
  'src/physics/quantum/plainSampling.ts',
  'src/physics/quantum/applications/**',
  'src/physics/random/variates.ts',
  'src/physics/stars/**',
]

export default tseslint.config(
  {
    ignores: ['dist', 'dist-*', 'node_modules', 'src/kernels/assembly', 'test-results', 'playwright-report'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX, house: { rules: { 'outside-names': outsideNames } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'house/outside-names': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // What tests look up is their own.
    files: ['**/*.test.ts', '**/*.fixture.ts', 'e2e/**'],
    rules: { 'house/outside-names': 'off' },
  },
  {
    // These rules compile every file with React's compiler, so they look only where there can be a component or a hook.
    files: ['**/*.{ts,tsx}'],
    ignores: [...withoutReact, '**/*.test.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: withoutReact.map((folder) => `${folder}/*.{ts,tsx}`),
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'react', message: 'React belongs to ui, labs and app.' }] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: withoutDigits,
    rules: {
      'no-restricted-properties': [
        'error',
        ...differing.map((property) => ({
          object: 'Math',
          property,
          message: 'Its last digits depend on the engine: use the compiled functions (kernels/elementary.ts).',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        classNames,
        {
          selector: "BinaryExpression[operator='**']:not([right.raw=/^[0-9]+$/], [left.raw='2'])",
          message: 'The last digits of a power depend on the engine: multiply, or use the compiled functions.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        classNames,
        {
          selector: 'JSXText[value=/(?:^|[^A-Za-z0-9_])Δ?[A-Za-zΑ-Ωα-ω]_[A-Za-z0-9]/]',
          message: 'A symbol with its index is set by <Words> or <Symbols>.',
        },
        {
          selector: 'JSXText[value=/[A-Za-z]{2}/]:not([value=/^\\s*(·? ?Second Moment|doi:|CSV|plan.json)\\s*$/])',
          message:
            'What people read is there in every language: t(…), or rich(…) with elements in it (words/language.ts).',
        },
        {
          selector:
            'JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name=/^(aria-label|title|placeholder|alt)$/] > Literal[value=/[A-Za-z]{2}/]:not([value="Second Moment"])',
          message: 'What people read is there in every language: t(…) (words/language.ts).',
        },
        {
          selector: 'CallExpression[callee.name=/^(t|shown|rich)$/]:not(:function CallExpression)',
          message: 'When a module is loaded no language has been chosen yet: say it where it is shown.',
        },
      ],
    },
  },
)
