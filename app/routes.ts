import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every URL on one page: Danish paths, English files. */
export default [
  index('home.tsx'),
  route('log-ind', 'accounts/sign-in.tsx'),
] satisfies RouteConfig
