import sharp from 'sharp';

/** A small true PDF. */
export const pdf = (name = 'paper.pdf') => ({
	name,
	mimeType: 'application/pdf',
	buffer: Buffer.from(
		'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
	),
});

/** What a camera writes into its pictures beside the light. */
export const cameraMark = 'CAMERA-OF-HUDA';

/** A photograph that says by which camera and where it was taken. */
export const jpegWithPlace = async (name = 'photo.jpg') => ({
	name,
	mimeType: 'image/jpeg',
	buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: '#e8dfcc' } })
		.withExif({
			IFD0: { Make: cameraMark },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 7/1 0/1' },
		})
		.jpeg()
		.toBuffer(),
});
