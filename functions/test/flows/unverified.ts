// Import this first: as in the functions emulator, passes of App Check are then read and not verified, since only Google can issue true ones.
process.env['FIREBASE_DEBUG_MODE'] = 'true';
process.env['FIREBASE_DEBUG_FEATURES'] = '{"skipTokenVerification":true}';
