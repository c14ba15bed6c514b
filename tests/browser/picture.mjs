// What a screenshot shows, as numbers. The browser itself decodes the PNG.

/**
 * Counts of a picture (a PNG as a Buffer), optionally inside box {x, y, width, height} in its own pixels:
 * the number of distinct colours and the share of pixels that do not have the most frequent one.
 */
export async function describePicture(page, png, box = null) {
  return page.evaluate(async ({ base64, box: part }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const area = part ?? { x: 0, y: 0, width: image.width, height: image.height };
    const context = new OffscreenCanvas(area.width, area.height).getContext('2d');
    context.drawImage(image, -area.x, -area.y);
    const pixels = new Uint32Array(context.getImageData(0, 0, area.width, area.height).data.buffer);
    const counts = new Map();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return { colours: counts.size, drawnShare: 1 - Math.max(...counts.values()) / pixels.length };
  }, { base64: png.toString('base64'), box });
}
