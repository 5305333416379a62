export declare const versionOfFile: string | undefined
export declare const isOneFile: boolean
export declare function theFile(): URL
export declare function partOfFile(part: string): URL
