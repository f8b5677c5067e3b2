/** Makers of what stands on a desk, as part of an expression: what follows them is a model. */
export const officeMakers = 'canon|hp|epson|brother|samsung|lexmark|ricoh|kyocera|xerox|lenovo|asus|acer|dell|philips';
