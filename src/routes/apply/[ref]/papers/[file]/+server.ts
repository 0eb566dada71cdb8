import { getMyPaper } from '#domains/registration/server';
import { serveFile, type WebEvent } from '#platform/web/server';

export const GET = (event: WebEvent) =>
	serveFile(event, getMyPaper, { ref: event.params.ref!, file: event.params.file! });
