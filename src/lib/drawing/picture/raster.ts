/** From SVG to pixels: the part of pictures that needs a page. */

/** Larger canvases are refused by one browser or another; px of area. */
const MOST_PIXELS = 120_000_000;

/**
 * The picture as PNG, `scale` pixels for each px. Rejects with a message of the browser when it cannot be drawn.
 */
export async function svgToPng(
	svg: string,
	size: { width: number; height: number },
	scale: number
): Promise<Blob> {
	const width = Math.round(size.width * scale);
	const height = Math.round(size.height * scale);
	if (width * height > MOST_PIXELS) throw new Error(`${width} × ${height} px`);
	// The browser draws the file at its own size: it is told the size wanted, so that nothing is enlarged.
	const sized = svg.replace(
		/ width="[^"]*" height="[^"]*"/,
		` width="${width}" height="${height}"`
	);
	const address = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width;
		canvas.height = height;
		const context = canvas.getContext('2d');
		if (!context) throw new Error('canvas');
		context.drawImage(image, 0, 0, width, height);
		return await new Promise<Blob>((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(address);
	}
}
