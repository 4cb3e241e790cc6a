import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);

/** Our own font in the weights that drawings use; no font of the machine is read. */
const fontFiles = ['400Regular', '600SemiBold', '700Bold'].map((name) =>
  resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`)
);

/** Draws an SVG document as PNG, `width` pixels wide. The same drawing gives the same bytes on every machine. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    fitTo: { mode: 'width', value: width }
  });
  return image.asPng();
}
