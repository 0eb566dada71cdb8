export { askNames, checkPublicName, comparePublicNames } from './check-public-name.ts';
export { getOrganisation } from './get-organisation.ts';
export { searchRegister } from './search-register.ts';
