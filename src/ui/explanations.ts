/** Where explanations that float over the page are put: in its content, at the end (`App`). Mantine would put them behind all of it, outside of any landmark. */
export const explanations = { target: '[data-explanations]' } as const
