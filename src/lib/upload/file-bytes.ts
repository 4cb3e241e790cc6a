/** Takes a file in piece by piece, telling how many bytes have come. */
export async function fileBytes(file: File, tell: (bytes: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return at === bytes.length ? bytes : bytes.slice(0, at);
    bytes.set(value.subarray(0, bytes.length - at), at);
    at += value.length;
    tell(at);
  }
}
