import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';

/**
 * Draws an SVG file as PNG in the browser, `scale` pixels per px. Fails with `no-picture` where the browser cannot draw it; the
 * message says what to do instead.
 */
export async function pngOf(
  svg: string,
  size: { readonly width: number; readonly height: number },
  scale = 2
): Promise<Result<Blob>> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(size.width, size.height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width * scale;
    canvas.height = size.height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob ? ok(blob) : fail('no-picture', 'png', m.figures_png_failed());
  } catch {
    return fail('no-picture', 'png', m.figures_png_failed());
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the reader under a name. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
