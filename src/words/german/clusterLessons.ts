export const clusterLessons = {}
