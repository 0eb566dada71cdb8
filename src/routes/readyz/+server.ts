import { isReady } from '#platform/server';

export const GET = async () => {
	const ready = await isReady();
	return Response.json({ ready }, { status: ready ? 200 : 503 });
};
