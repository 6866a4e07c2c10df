import { type BootstrapContext, bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import { App } from './app/app';

const routes = [{ path: '**', renderMode: RenderMode.Prerender } as const];

export default (context: BootstrapContext) =>
  bootstrapApplication(
    App,
    { providers: [provideClientHydration(), provideServerRendering(withRoutes(routes))] },
    context,
  );
