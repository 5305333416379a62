export const quantum = {}
