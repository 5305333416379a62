/**
 * How D is taken from the displacements: a straight line, one that is weighted with the covariance, from neighbouring steps, or as the posterior of
 * the weighted line.
 */
export type FitName = 'ols' | 'gls' | 'cve' | 'posterior'
