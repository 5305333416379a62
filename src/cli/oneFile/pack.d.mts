export declare function pack(
  banner: string,
  chunks: readonly { readonly fileName: string; readonly code: string }[],
): string
