export * from './ControlPlaneProvider';
