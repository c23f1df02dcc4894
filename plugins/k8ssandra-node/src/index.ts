/**
 * Extension points of the backend plugin `k8ssandra`, for modules of other packages.
 *
 * @packageDocumentation
 */
export * from './listeners';
