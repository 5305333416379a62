/** How D is taken from the displacements: a straight line, one that is weighted with the covariance, or from neighbouring steps. */
export type FitName = 'ols' | 'gls' | 'cve'
