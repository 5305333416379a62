export declare function freshProgram(folder?: string): string | undefined
