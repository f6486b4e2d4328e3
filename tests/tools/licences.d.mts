import type { Metafile } from 'esbuild';

export function packagesIn(metafile: Metafile): string[];
export function withTheirs(folders: readonly string[]): string[];
export function licencesOf(folders: readonly string[]): string;
export function licenceOf(folder: string): string | undefined;
