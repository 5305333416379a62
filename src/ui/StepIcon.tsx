/** One step: away from the line, and to a stop. Two triangles, or a line at the end, would be "to the end". */
export function StepIcon({ size }: { readonly size: string }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} fill="currentColor" aria-hidden>
      <rect x="4" y="5" width="3" height="14" rx="1" />
      <path d="M10 5.9v12.2a1 1 0 0 0 1.5.8l9.6-6.1a1 1 0 0 0 0-1.6l-9.6-6.1a1 1 0 0 0-1.5.8Z" />
    </svg>
  )
}
