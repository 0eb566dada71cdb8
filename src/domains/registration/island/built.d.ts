declare module 'daam:draft' {
	/** the address of the script that keeps a draft while it is typed */
	const address: string;
	export default address;
}
