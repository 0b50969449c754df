/** Points of a copied picture for each of the screen's: sharp in print. */
const SCALE = 2;

/** A chart as a file of its own. */
export const pictureText = (svg: SVGSVGElement): string => new XMLSerializer().serializeToString(svg);

/** A chart as PNG, on its ground. @throws {Error} If the browser cannot draw it. */
export async function picturePng(svg: SVGSVGElement, ground: string): Promise<Blob> {
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureText(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
