/** What every answer tells the browser: nothing from elsewhere, nothing inline, never inside another page. */
import { secureHeaders } from 'hono/secure-headers';

const self = ["'self'"];
const none = ["'none'"];

export function securityHeaders({ https }: { https: boolean }) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: self,
      scriptSrc: self,
      styleSrc: self,
      connectSrc: self,
      workerSrc: self,
      manifestSrc: self,
      // Style sheets of components carry small pictures as data.
      imgSrc: ["'self'", 'data:'],
      objectSrc: none,
      baseUri: none,
      formAction: self,
      frameAncestors: none,
    },
    xFrameOptions: 'DENY',
    xContentTypeOptions: 'nosniff',
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    originAgentCluster: '?1',
    strictTransportSecurity: https ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: {
      camera: ['self'],
      geolocation: false,
      microphone: false,
      payment: false,
      usb: false,
      browsingTopics: false,
    },
  });
}
