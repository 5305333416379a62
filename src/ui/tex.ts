/** Greek letters and signs that appear in parameter symbols, for text that cannot be typeset (tooltips, chart legends). */
const signs: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['epsilon', 'ε'],
  ['varepsilon', 'ε'],
  ['zeta', 'ζ'],
  ['eta', 'η'],
  ['theta', 'θ'],
  ['kappa', 'κ'],
  ['lambda', 'λ'],
  ['mu', 'μ'],
  ['nu', 'ν'],
  ['xi', 'ξ'],
  ['pi', 'π'],
  ['rho', 'ρ'],
  ['sigma', 'σ'],
  ['tau', 'τ'],
  ['phi', 'φ'],
  ['varphi', 'φ'],
  ['chi', 'χ'],
  ['psi', 'ψ'],
  ['omega', 'ω'],
  ['Gamma', 'Γ'],
  ['Delta', 'Δ'],
  ['Theta', 'Θ'],
  ['Lambda', 'Λ'],
  ['Sigma', 'Σ'],
  ['Phi', 'Φ'],
  ['Psi', 'Ψ'],
  ['Omega', 'Ω'],
  ['hbar', 'ħ'],
  ['ell', 'ℓ'],
  ['langle', '⟨'],
  ['rangle', '⟩'],
  ['sqrt', '√'],
  ['sum', '∑'],
  ['int', '∫'],
  ['infty', '∞'],
  ['partial', '∂'],
  ['nabla', '∇'],
  ['cdot', '·'],
  ['times', '×'],
  ['pm', '±'],
  ['approx', '≈'],
  ['propto', '∝'],
  ['le', '≤'],
  ['leq', '≤'],
  ['ge', '≥'],
  ['geq', '≥'],
  ['ne', '≠'],
  ['neq', '≠'],
  ['to', '→'],
  ['odot', '☉'],
  ['circ', '°'],
  ['dots', '…'],
  ['ldots', '…'],
])

/** Commands that only say how something looks. */
const quiet = new Set([
  'left',
  'right',
  'mathrm',
  'text',
  'mathbf',
  'mathcal',
  'vec',
  'hat',
  'bar',
  'dot',
  'tfrac',
  'frac',
])

/** A readable plain text of simple TeX: "\\Delta t" becomes "Δ t". Anything unknown is left as its name. */
export function plainTex(tex: string): string {
  return tex
    .replace(/\^\{?2\}?/g, '²')
    .replace(/\^\{?3\}?/g, '³')
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '($1)/($2)')
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => signs.get(name) ?? (quiet.has(name) ? '' : name))
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/[{}\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const escapeForPattern = (source: string) => source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Puts numbers in place of symbols in TeX. A symbol counts only where it stands alone: "m" is not replaced inside "\\mu", "\\sum" or "m_1".
 * Longer symbols go first, and what has been put in is not looked at again.
 */
export function substitute(tex: string, values: Readonly<Record<string, string>>): string {
  const symbols = Object.keys(values)
    .filter((symbol) => symbol !== '')
    .sort((a, b) => b.length - a.length)
  if (symbols.length === 0) return tex
  const bodies = symbols.map((symbol) => {
    // A command must end where it ends ("\\epsilon" is not in "\\epsilon_0"), a letter must not begin a word.
    const after = '(?![a-zA-Z])(?!\\s*_)'
    return `${escapeForPattern(symbol)}${after}`
  })
  // Group 1 steps over commands that are not themselves symbols, and over texts, so that their letters are safe.
  const pattern = new RegExp(
    `(?<symbol>${bodies.join('|')})|\\\\text\\s*\\{[^{}]*\\}|\\\\mathrm\\s*\\{[^{}]*\\}|\\\\[a-zA-Z]+`,
    'g',
  )
  const numbers = new Map(Object.entries(values))
  return tex.replace(pattern, (whole: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as { symbol?: string }
    const symbol = groups.symbol
    const number = symbol === undefined ? undefined : numbers.get(symbol)
    // Mathematics sets its own spaces.
    return number === undefined ? whole : `{${number.replaceAll(/[\u2009\u202f]/g, '')}}`
  })
}
