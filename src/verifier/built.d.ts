declare module 'daam:verifier' {
	/** the page with `%keys%` and `%policy%` to be filled in */
	const page: string;
	export default page;
}
