export function useRunFolder(): string;
