export const faceFiles: Record<'narrow' | 'wide', string>;
export function showFace(family: string, data: ArrayBuffer | string, page?: Window): Promise<boolean>;
