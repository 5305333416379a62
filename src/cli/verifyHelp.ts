/** The command that verifies, and what it is for. */
export const verifyCommand = 'verify'
export const verifySummary = 'computes what is known from elsewhere, and says whether it comes out'

/** Text of `verify --help`. */
export const verifyHelp = `Usage: npm run -s lab -- verify [--only CLAIMS] [--seed N] [--workers N] [--json]

Published values and closed forms of all labs, computed on this machine: what stands in the page's lab Verification.

  --only     labs (cluster, quantum, diffusion, resonance), names of claims (quantum/morse.energy), or how these
             begin (quantum/morse), separated by commas
  --seed     draws the samples of what is random; 12345 by default
  --workers  threads; by default as many as there are cores
  --json     prints { "rows": [{ id, lab, claim, source, expected, computed, tolerance, deviation, passed, seconds }] }

Exit status: 0 all hold; 1 one does not; 2 bad flags. Everything else a lab can (--out, documents, checksums) can
"npm run -s lab -- verification".`
