import type {ObstaclesCatalog} from '../../catalogs/obstacles.ts';

/** The English texts for what may stand in the way of a signing. */
export const texts: ObstaclesCatalog = {
  unblocking: {
    open: {
      chrome: 'In Chrome, press the settings icon to the left of the address.',
      edge: 'In Edge, press the lock to the left of the address and open the permissions for this site.',
      yandex:
        'In Yandex Browser, press the lock to the left of the address and open the site settings.',
      firefox:
        'In Firefox, press the crossed-out permissions icon to the left of the address and clear the block.',
      unknown: 'Open the site settings next to the address bar.',
    },
    allow: 'Allow connections to apps on this device.',
    comeBack:
      'Come back to this page: signing goes on by itself. If it does not, press “{button}”.',
  },
  clock: {
    wrong:
      'The clock of this device is wrong: the device shows {device}, the fund’s server {fund}.',
    setRight:
      'Set the right date and time, then sign: otherwise the signature may not be accepted. The fund’s time counts.',
  },
  otherTab: {
    wait: 'Wait',
    waiting: 'Please wait until the signing in the other tab is over…',
    over: 'The signing in the other tab is over. If it was this application, you will find it in the list of your applications. If not, sign here.',
    takeOver: 'Sign in this tab',
    takenOver:
      'The signing goes on in another tab. If an NCALayer window opened from here is still on the screen, close it.',
  },
};
