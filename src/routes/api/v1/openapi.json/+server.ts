import { json } from '@sveltejs/kit';
import { verifyEndpoint } from '#domains/papers';
import { namesCheckEndpoint, organisationEndpoint, organisationsEndpoint } from '#domains/register';
import { publicUrl } from '#platform/server';
import { openApiOf } from '#platform/web/server';

const endpoints = [organisationsEndpoint, organisationEndpoint, namesCheckEndpoint, verifyEndpoint];

/** The OpenAPI 3.1 document of everything below `/api/v1`. */
export const GET = () => json(openApiOf(endpoints, publicUrl()));
