<?php
/**
 * Plugin Name: Care Widgets
 * Plugin URI: https://github.com/care-widgets/care-widgets
 * Description: Patient education as blocks: a condition, its treatments, side effects, and warning signs. Nothing leaves the page.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The care-widgets authors
 * Author URI: https://github.com/care-widgets
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: care-widgets
 * Domain Path: /languages
 *
 * @package care-widgets
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/values.php';
require_once __DIR__ . '/includes/languages.php';
require_once __DIR__ . '/includes/fallback.php';
require_once __DIR__ . '/includes/places.php';
require_once __DIR__ . '/includes/render.php';
require_once __DIR__ . '/includes/layout.php';
require_once __DIR__ . '/includes/scripts.php';
require_once __DIR__ . '/includes/blocks.php';
